package dk.bindeled.architecture.redtwins.openservice.study;

import org.springframework.stereotype.Service;

@Service
class Gossip {
    public String tell() {
        return "";
    }
}
